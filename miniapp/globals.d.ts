/// <reference types="@tarojs/taro" />

/** Where the API is: empty on the web, where it serves the page itself. */
declare const API_BASE: string;

/** Taro bundles style sheets that are imported for their effect. */
declare module '*.css';
