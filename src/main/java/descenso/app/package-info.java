/**
 * The tutor: its screens, the messages that they receive, the commands that they return, and the keys of each.
 *
 * <p>May import {@code view} and all below it. Everything here is a value: no terminal, thread, file, clock or random
 * source.
 */
@NullMarked
package descenso.app;

import org.jspecify.annotations.NullMarked;
