/** What a tutorial's script does: a row is read, sent and answered, and its cells are written, one after the other. */

var API = 'https://api.omniwallet.cloud/v1/customers/';
var TOKEN = 'demo-token-1234';
var ACCOUNT = 'demo';

function onOpen() {
  SpreadsheetApp.getUi().createMenu('Customers').addItem('Update', 'updateCustomers').addToUi();
}

function updateCustomers() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  var lastRow = sheet.getLastRow();
  for (var row = 2; row <= lastRow; row++) {
    var cells = sheet.getRange(row, 1, 1, 7).getValues()[0];
    var response = UrlFetchApp.fetch(API + encodeURIComponent(cells[0]), {
      method: 'patch',
      contentType: 'application/vnd.api+json',
      headers: {
        Accept: 'application/vnd.api+json',
        Authorization: 'Bearer ' + TOKEN,
        'X-Omniwallet-Account': ACCOUNT,
      },
      payload: JSON.stringify({
        data: {
          type: 'customers',
          id: cells[0],
          attributes: {
            name: cells[1],
            last_name: cells[2],
            phone: cells[3],
            level: cells[4],
            points: cells[5],
            card: cells[6],
          },
        },
      }),
      muteHttpExceptions: true,
    });
    var customer = JSON.parse(response.getContentText());
    sheet.getRange(row, 8).setValue(response.getResponseCode());
    sheet.getRange(row, 9).setValue(new Date());
    if (response.getResponseCode() === 200) {
      sheet.getRange(row, 10).setValue(customer.data.attributes.level);
      sheet.getRange(row, 11).setValue(customer.data.attributes.points);
      sheet.getRange(row, 12).setValue(customer.data.attributes.card);
    }
  }
}
