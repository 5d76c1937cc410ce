/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

/** Unpacks every JPEG into pixels without loss: of those a press file can make ink. */
export async function unpackPictures(): Promise<void> {
  const isPacked = (address: string | null): boolean => /^data:image\/jpe?g/.test(address ?? '');
  for (const picture of document.querySelectorAll('img'))
    if (isPacked(picture.getAttribute('src'))) picture.src = await unpacked(picture.src);
  for (const picture of document.querySelectorAll('image'))
    if (isPacked(picture.getAttribute('href'))) picture.setAttribute('href', await unpacked(picture.href.baseVal));
}

async function unpacked(address: string): Promise<string> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png');
}

/** What is sent to the page. */
export const PICTURES = [unpackPictures, unpacked];
