/**
 * YAML with the position of every node, and the writer of YAML.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.yaml;

import org.jspecify.annotations.NullMarked;
