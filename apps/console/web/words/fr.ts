/** Every subject's words in French. */
export const words = import.meta.glob('../*/words.fr.json', { eager: true, import: 'default' });
