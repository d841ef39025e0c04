/**
 * What a page in a browser lacks for people who do not see it well, as sentences; a script that is evaluated there. It measures
 * what WCAG 2.2 AA asks for and what can be measured: contrast (1.4.3), names (4.1.2), reflow (1.4.10).
 */
export const auditPage = String.raw`(() => {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen');
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.trim() !== '' && isShown(node.parentElement)) texts.push(node);

  const parse = (color) => {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const over = (top, below) => top.rgb.map((part, at) => part * top.a + below[at] * (1 - top.a));
  const groundOf = (element) => {
    if (element === null) return [255, 255, 255];
    const color = parse(getComputedStyle(element).backgroundColor);
    return color.a === 1 ? color.rgb : over(color, groundOf(element.parentElement));
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => (part <= 10.314 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const pale = texts.flatMap((node) => {
    const element = node.parentElement;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const ink = element.closest('svg') ? parse(style.fill) : parse(style.color);
    const [light, dark] = [luminance(over(ink, ground)), luminance(ground)].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    return contrast >= 4.5 ? [] : [contrast.toFixed(2) + ': ' + node.data.trim().slice(0, 20)];
  });

  const nameOf = (element) =>
    element.getAttribute('aria-label') ??
    (element.labels ? [...element.labels] : [element]).map((label) => label.textContent).join('').trim();
  const nameless = [...document.querySelectorAll('a, input, nav, [role=img], [role=region], summary')]
    .filter((element) => isShown(element) && nameOf(element) === '' && !element.hasAttribute('aria-labelledby'))
    .map((element) => element.outerHTML.slice(0, 80));

  const width = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
  const small = [...document.querySelectorAll('body *')]
    .filter((element) => element.children.length === 0 && element.textContent.trim() !== '' && !element.closest('svg'))
    .filter((element) => isShown(element) && parseFloat(getComputedStyle(element).fontSize) < 9)
    .map((element) => 'type of ' + getComputedStyle(element).fontSize + ': ' + element.textContent.slice(0, 20));
  return [...pale, ...nameless, ...wide, ...small];
})()`;
