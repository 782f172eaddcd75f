/**
 * Data files: CSV, JSON and compressed files inside the course folder.
 *
 * <p>May import {@code source}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.data;

import org.jspecify.annotations.NullMarked;
