const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The elements of an image: shapes, words, what they refer to, and how they are filled. SVG 2, chapters 5 to 14. */
export const ELEMENTS = words(`
  svg g defs symbol use switch a
  path rect line polyline polygon circle ellipse
  text tspan textPath title desc style metadata
  clipPath mask pattern marker linearGradient radialGradient stop image
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** The attributes that say where and how something is drawn. Every other one is left out. */
export const ATTRIBUTES = words(`
  id class style transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points
  pathLength rotate textLength lengthAdjust startOffset method spacing side offset
  refX refY markerWidth markerHeight markerUnits orient
  clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform gradientUnits
  gradientTransform spreadMethod
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit opacity color display visibility overflow clip clip-path clip-rule mask filter
  marker marker-start marker-mid marker-end paint-order vector-effect shape-rendering text-rendering image-rendering
  color-interpolation color-interpolation-filters stop-color stop-opacity flood-color flood-opacity lighting-color
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight text-anchor
  text-decoration letter-spacing word-spacing writing-mode direction unicode-bidi dominant-baseline alignment-baseline
  baseline-shift
  in in2 result mode type values operator k1 k2 k3 k4 stdDeviation radius surfaceScale specularConstant
  specularExponent diffuseConstant azimuth elevation pointsAtX pointsAtY pointsAtZ z limitingConeAngle
  tableValues slope intercept amplitude exponent baseFrequency numOctaves seed stitchTiles scale xChannelSelector
  yChannelSelector order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha filterUnits primitiveUnits
`);

/** Elements whose text is kept; between shapes, text is never drawn. */
export const WITH_TEXT = words('text tspan textPath style title desc a');

/** What editors of drawings write beside the drawing: left out with all that stands in it. */
const EDITORS = [
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://ns.adobe.com/',
  'adobe:ns:meta/',
  'http://www.bohemiancoding.com/sketch',
  'http://www.serif.com/',
];

/** Whether a namespace is that of an editor's own notes. */
export function isEditors(uri: string): boolean {
  return EDITORS.some((start) => uri.startsWith(start));
}

/** The namespace of SVG. */
export const SVG = 'http://www.w3.org/2000/svg';

/** The namespace of links in SVG 1.1. */
export const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * What is wrong with a style, in a sheet or in an attribute: anything that fetches, and every escape, behind which it could
 * hide (CSS Syntax 3, section 4.3.7). Undefined where nothing is.
 */
export function styleFault(css: string): string | undefined {
  if (css.includes('\\')) return 'a backslash in a style';
  const fetches =
    /@(?:import|font-face|namespace|charset)|(?:image-set|image|src|cross-fade|element|expression)\(|behavior\s*:|-moz-binding/i;
  const bare = css.split('/*').map((part, index) => (index === 0 ? part : part.slice(part.indexOf('*/') + 2)));
  const found = [css, bare.join('')].some((one) => fetches.test(one) || /url\((?!\s*["']?#)/i.test(one));
  return found ? 'an outside address in a style' : undefined;
}

/** What is wrong with a link of an element: anything but a place of the same image, or a picture that it brings. */
export function linkFault(element: string, address: string): string | undefined {
  if (address.startsWith('#')) return undefined;
  if (element === 'image' && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/.test(address)) return undefined;
  return `a link to \`${address.slice(0, 60)}\``;
}
