/** What page/page.ts comes to as one script; build.js makes it. */
export const PAGE_SCRIPT: string;
