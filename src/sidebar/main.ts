/** The page's entry. */
import { sidebarCatalogue } from '../core/messages/sidebar';

document.body.textContent = sidebarCatalogue(navigator.language.startsWith('es') ? 'es' : 'en').opening;
