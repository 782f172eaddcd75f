/**
 * The class server: one JVM that serves the tutor to many learners over SSH. It authenticates learners by their keys,
 * gives each a session of their own, and refuses everything that is not the tutor.
 *
 * <p>May import {@code plain}, {@code runtime}, {@code terminal} and the packages below them.
 */
@NullMarked
package descenso.serve;

import org.jspecify.annotations.NullMarked;
