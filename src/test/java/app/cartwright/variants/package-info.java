/** The whole main job against every variant of the two services that the references list, singly and together. */
@NullMarked
package app.cartwright.variants;

import org.jspecify.annotations.NullMarked;
