import { type CodeSpace, glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { addTemplates, builtPages, scriptLoader } from './built-app';
import { type Device, type Navigation, wxApis } from './wx-apis';
import { switchNetwork } from './wx-network';

/** `#name`, as everywhere where tests find things. */
type Id = `#${string}`;
type LifeCycle = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload';
type PageCaller = Partial<Record<LifeCycle, (options?: object) => void>> & { route?: string; options?: object };
type AppDefinition = Partial<Record<'onLaunch' | 'onShow' | 'onHide', (options?: object) => void>>;

interface OpenPage {
  caller: PageCaller;
  component: glassEasel.GeneralComponent;
  place: HTMLElement;
  release(): void;
}

const patienceMs = 15_000;

/** A phone that runs the built mini-program, and somebody who taps and types on it. */
export class Phone implements Navigation {
  private readonly device: Device;
  private readonly space: CodeSpace;
  private readonly backend: ReturnType<MiniProgramEnv['associateBackend']>;
  private readonly stack: OpenPage[] = [];
  private app: AppDefinition = {};

  /** Starts the app. `storage` of an earlier phone makes it the same person's phone, opened again. */
  constructor(apiUrl: string, storage: Map<string, unknown> = new Map()) {
    this.device = {
      network: { apiUrl, online: true, listeners: new Set(), files: new Map() },
      storage,
      nextPhoto: () => {
        throw new Error('The test has not said which photo is taken');
      },
      nextCode: () => 'no-code',
      allowsCamera: true,
      said: [],
      opened: [],
      tapping: false,
      consents: () => {
        throw new Error('The test has not said what is answered to WeChat');
      },
    };
    const env = new MiniProgramEnv();
    this.space = env.createCodeSpace('', true);
    this.backend = env.associateBackend();
    addTemplates(this.space);
    this.runScripts();
    this.app.onLaunch?.({ path: '', query: {}, scene: 1001 });
    this.app.onShow?.({ path: '', query: {}, scene: 1001 });
    this.open(`/${builtPages()[0]}`);
  }

  private runScripts(): void {
    let defining = '';
    const given = {
      wx: wxApis(this.device, {
        open: (url) => this.open(url),
        replace: (url) => this.replace(url),
        back: (delta) => this.back(delta),
        restart: (url) => this.restart(url),
      }),
      App: (definition: AppDefinition) => {
        this.app = definition;
      },
      Page: (definition: object) => this.space.componentEnv(defining, ({ Page }) => Page(definition)),
      Component: (definition: object) => this.space.componentEnv(defining, ({ Component }) => Component(definition)),
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map(({ caller }) => caller),
    };
    const load = scriptLoader({ ...given, global: {} });
    for (const path of ['app', 'comp', ...builtPages()]) {
      defining = path;
      load(path);
    }
  }

  open(url: string): void {
    this.top?.caller.onHide?.();
    this.push(url);
  }

  replace(url: string): void {
    this.pop();
    this.push(url);
  }

  back(delta: number): void {
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left -= 1) this.pop();
    this.top?.caller.onShow?.();
  }

  restart(url: string): void {
    while (this.stack.length > 0) this.pop();
    this.push(url);
  }

  private push(url: string): void {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    const root = this.backend.createRoot('page', this.space, path);
    const place = document.createElement('div');
    const placeholder = document.createElement('div');
    place.append(placeholder);
    document.body.append(place);
    const caller = root.get() as unknown as PageCaller;
    const options = Object.fromEntries(new URLSearchParams(query));
    Object.assign(caller, { route: path, options });
    this.stack.push({
      caller,
      component: root.getComponent(),
      place,
      release: () => {
        root.release();
        place.remove();
      },
    });
    const element = (drawn: HTMLElement) => drawn as unknown as glassEasel.GeneralBackendElement;
    caller.onLoad?.(options);
    root.attach(element(place), element(placeholder));
    caller.onShow?.();
    caller.onReady?.();
  }

  private pop(): void {
    const page = this.stack.pop();
    page?.caller.onUnload?.();
    page?.release();
  }

  private get top(): OpenPage | undefined {
    return this.stack.at(-1);
  }

  /** The page that is open, without a leading slash. */
  get page(): string {
    return this.top?.caller.route ?? '';
  }

  /** Everything that can be read on the page. */
  get text(): string {
    return this.top?.place.textContent ?? '';
  }

  get storage(): Map<string, unknown> {
    return this.device.storage;
  }

  /** The documents that it showed, newest last. */
  get opened(): readonly Buffer[] {
    return this.device.opened;
  }

  set online(online: boolean) {
    switchNetwork(this.device.network, online);
  }

  /** Whose WeChat this is, by the codes that it gives. */
  isUsedBy(nextCode: () => string): void {
    this.device.nextCode = nextCode;
  }

  /** What the camera will give from now on. */
  takes(photo: Buffer): void {
    this.device.nextPhoto = () => photo;
  }

  /** The camera reports that it does not work: refused by the person, or broken. */
  async cameraFails(why: 'refused' | 'broken'): Promise<void> {
    this.device.allowsCamera = why === 'broken';
    glassEasel.triggerEvent(await this.element('#camera'), 'error', { errMsg: 'camera:fail' });
    await drawn();
  }

  /** What is answered from now on where WeChat asks to send messages. */
  answersConsents(answer: Device['consents']): void {
    this.device.consents = answer;
  }

  allowCamera(): void {
    this.device.allowsCamera = true;
  }

  /** Waits for something to become so; the words say what was missed when it does not. */
  async until(what: string, holds: () => boolean): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!holds()) {
      if (Date.now() > deadline) throw new Error(`Waited for ${what}; on ${this.page} stands: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async sees(words: string): Promise<void> {
    await this.until(`“${words}”`, () => this.text.includes(words));
  }

  async isOn(page: string): Promise<void> {
    await this.until(page, () => this.page === page);
  }

  has(selector: Id): boolean {
    return this.find(selector) !== null;
  }

  async tap(selector: Id): Promise<void> {
    this.press(await this.element(selector));
    await drawn();
  }

  /** Two taps so quick that the app has drawn nothing between them. */
  async doubleTap(selector: Id): Promise<void> {
    const element = await this.element(selector);
    this.press(element);
    this.press(element);
    await drawn();
  }

  private press(element: glassEasel.Element): void {
    this.device.tapping = true;
    glassEasel.triggerEvent(element, 'tap', { x: 0, y: 0 }, { bubbles: true, composed: true });
    this.device.tapping = false;
  }

  /** Types into a field and leaves it. */
  async type(selector: Id, value: string): Promise<void> {
    for (const event of ['focus', 'input', 'blur']) {
      glassEasel.triggerEvent(await this.element(selector), event, { value });
      await drawn();
    }
  }

  valueOf(selector: Id): string {
    const drawn = this.find(selector)?.getBackendElement() as unknown as HTMLElement | undefined;
    return drawn?.getAttribute('value') ?? '';
  }

  /** Closes the app, as a swipe does; what it stored stays. */
  close(): void {
    this.top?.caller.onHide?.();
    this.app.onHide?.();
    while (this.stack.length > 0) this.pop();
  }

  private find(selector: Id): glassEasel.Element | null {
    return this.top ? elementWithId(this.top.component, selector.slice(1)) : null;
  }

  private async element(selector: Id): Promise<glassEasel.Element> {
    let found: glassEasel.Element | null = null;
    await this.until(selector, () => {
      found = this.find(selector);
      return found !== null;
    });
    return found as unknown as glassEasel.Element;
  }
}

/** No finger is quicker than the drawing of what it caused: React's and Taro's updates wait for a turn each. */
async function drawn(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Ids stay inside glass-easel's own tree; the DOM below it does not carry them. */
function elementWithId(node: glassEasel.Node, id: string): glassEasel.Element | null {
  const element = node.asElement();
  if (!element) return null;
  if (element.id === id) return element;
  for (const child of element.getComposedChildren()) {
    const found = elementWithId(child, id);
    if (found) return found;
  }
  return null;
}
