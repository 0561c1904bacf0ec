/**
 * Where keys are kept: the system's keyring, an encrypted file, or the environment. Used by {@code bridge}.
 */
@NullMarked
package app.cartwright.secrets;

import org.jspecify.annotations.NullMarked;
