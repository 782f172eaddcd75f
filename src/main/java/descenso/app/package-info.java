/**
 * The tutor as values, without terminal, thread, file, clock or random source: its screens, the messages that they
 * receive, the commands that they return, and the keys of each.
 *
 * <p>May import {@code view} and all below it.
 */
@NullMarked
package descenso.app;

import org.jspecify.annotations.NullMarked;
