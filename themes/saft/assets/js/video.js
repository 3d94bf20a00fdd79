// Opens the player of a film in place of its still: nothing is asked of its host before the click.
// Without this script the still is a plain link to the film.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-video-embed]");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.src = link.dataset.videoEmbed;
  const caption = link.closest("figure")?.querySelector("figcaption");
  caption?.querySelector("small")?.remove();
  player.title = caption?.textContent.trim() ?? "";
  player.allow = "autoplay; fullscreen; picture-in-picture";
  player.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(player);
  player.focus();
});
