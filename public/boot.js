// The one script whose name never changes. After a new upload a page that a browser has kept may ask
// for programs that are no longer there; then nothing else of ours can say so.
const late = document.querySelector('#app .late');

// A link to the same address could bring the kept page again; a reload asks the host.
document.querySelector('[data-reload]')?.addEventListener('click', (event) => {
  event.preventDefault();
  location.reload();
});

// Captured, as a program or style sheet that did not arrive is told to its element alone.
addEventListener('error', () => late?.classList.add('now'), true);
