/** What says that an article is cited. Runs in the browser and in Node. */
export const articleCue = /[条條§]|部分|\b(?:art|sect)/
