/** Stands for the address of a script that only the browser runs. */
export default "overlay.js";
