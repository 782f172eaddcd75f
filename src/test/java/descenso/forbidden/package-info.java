/** Examples of what {@code ArchitectureTest} forbids, to show that it finds them. */
@NullMarked
package descenso.forbidden;

import org.jspecify.annotations.NullMarked;
