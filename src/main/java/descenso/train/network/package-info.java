/**
 * Networks: layers, activations, initial values and loss, and the kernels that compute matrix products.
 *
 * <p>May import {@code data}, {@code problem} and the packages below {@code train}.
 */
@NullMarked
package descenso.train.network;

import org.jspecify.annotations.NullMarked;
