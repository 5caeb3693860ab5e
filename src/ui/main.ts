import { mount } from 'svelte';
import Root from './Root.svelte';

const target = document.getElementById('app');
if (target) {
  // What stands there says how to go on; it stays if the page cannot be mounted.
  const waiting = [...target.childNodes];
  mount(Root, { target });
  waiting.forEach((node) => {
    node.remove();
  });
}
