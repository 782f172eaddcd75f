/**
 * What the tutor does: screens, the messages that reach them, the commands that they give, the keys and what each is
 * for.
 *
 * <p>May import {@code view} and all below it. Everything here is a value: no terminal, thread, file, clock or random
 * source.
 */
@NullMarked
package descenso.app;

import org.jspecify.annotations.NullMarked;
