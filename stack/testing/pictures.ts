/** Whether browser tests leave a picture of each page: for people to look at, a moment of a processor each. */
export const takesPictures = Boolean(process.env['PURSER_PICTURES']);
