/**
 * The readers of data files, which are CSV or JSON and may be compressed: data sets, parameters of networks and
 * recorded gradients.
 *
 * <p>May import {@code compiled}, {@code source}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.data;

import org.jspecify.annotations.NullMarked;
