import { mount } from 'svelte';
import Root from './Root.svelte';

const target = document.getElementById('app');
if (target) {
  target.replaceChildren();
  mount(Root, { target });
}
