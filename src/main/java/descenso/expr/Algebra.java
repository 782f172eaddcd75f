package descenso.expr;

/**
 * The meaning of the operations for values that are not doubles, for example texts, or values with derivatives. The
 * tape stays the same: operations on constants are computed in advance, and x², x³ and x⁴ are products.
 */
public interface Algebra<T> {

    /** Returns the value of a constant, which may be non-finite. */
    T constant(double value);

    /** Returns the value of a variable. */
    T variable(String name);

    /**
     * Returns the value of an operation.
     *
     * @param second second argument; equal to the first if the operation has only one
     * @param third condition of {@link Operation#IF}; otherwise equal to the first
     */
    T apply(Operation operation, T first, T second, T third);
}
