/** Examples of code that {@code ArchitectureTest} forbids. They test that its rules find violations. */
@NullMarked
package descenso.forbidden;

import org.jspecify.annotations.NullMarked;
