/** Shown where the web apps were not built; the API works all the same. */
export const notBuiltPage = `<!doctype html>
<html lang="vi">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Điều Phối</title>
  <h1>Điều Phối</h1>
  <p>Trang web chưa được dựng. Hãy chạy <code>npm run build:web</code> rồi tải lại trang.</p>
  <p lang="en">The web apps are not built. Run <code>npm run build:web</code> and load the page again.</p>
</html>
`;
