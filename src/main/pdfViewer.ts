/** Chromium's own PDF viewer, which is part of its binary: what shows a sheet in a frame to print it. The id is fixed. */
export const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
