/** The workbench's page: sheet, menus, sidebar and dialogs as Google shows them, and what is behind the scenes. */
import { startPage } from './page';
import './theme.css';
import './page.css';
import './panels.css';
import { readPerson } from './person-choice';

startPage(readPerson());
