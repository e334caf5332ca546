/** What component libraries ask of a browser before they draw anything, and jsdom, which lays nothing out, does not have. */
class NothingToObserve {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const styleOf = window.getComputedStyle;

Object.assign(window, {
  getComputedStyle: (element: Element) => styleOf.call(window, element),
  matchMedia: (query: string) => ({
    media: query,
    matches: false,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }),
  ResizeObserver: NothingToObserve,
  IntersectionObserver: NothingToObserve,
  scrollTo() {},
});
Element.prototype.scrollIntoView = () => {};
