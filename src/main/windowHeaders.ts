const policy = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\'',
  'img-src \'self\' data:',
  'font-src \'self\'',
  'connect-src \'self\'',
  'worker-src \'self\'',
  // The PDF in a frame, to print it; as an image never.
  'frame-src blob:',
  'object-src \'none\'',
  'base-uri \'none\'',
  'form-action \'none\'',
  'frame-ancestors \'none\'',
  // Text becomes a page or a worker through these two policies only: Vue's own, and the one that names the worker of pdf.js.
  'require-trusted-types-for \'script\'',
  'trusted-types vue pdf-worker',
].join('; ')

/** What a page could ask a browser for, and ours never may. */
const features = [
  'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad',
  'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi',
  'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial',
  'storage-access', 'sync-xhr', 'usb', 'window-management', 'xr-spatial-tracking',
] as const

/** Goes with every file of the window. No word of the policy is unsafe, no source of it is foreign. */
export const windowHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'permissions-policy': features.map(feature => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
