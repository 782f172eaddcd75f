/**
 * The cached first frame: the picture that a lesson begins with, shown by the next start while its classes are loaded.
 *
 * <p>May import {@code process} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.firstframe;

import org.jspecify.annotations.NullMarked;
