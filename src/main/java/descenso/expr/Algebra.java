package descenso.expr;

/**
 * What an expression is worth where values are no doubles: texts, say, or derivatives as well. An expression's own rules
 * stay what they are: constants among themselves are computed beforehand, and x², x³ and x⁴ are products.
 *
 * @param <T> of the values
 */
public interface Algebra<T> {

    /** A number, perhaps one that is not finite. */
    T constant(double value);

    /** The variable of this name. */
    T variable(String name);

    /**
     * An operation's value.
     *
     * @param second like the first where the operation has one argument only
     * @param third the condition of {@link Operation#IF}; like the first elsewhere
     */
    T apply(Operation operation, T first, T second, T third);
}
