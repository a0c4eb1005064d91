/** Every subject's words in Portuguese. */
export const words = import.meta.glob('../*/words.pt.json', { eager: true, import: 'default' });
