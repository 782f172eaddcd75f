package descenso.expr;

/**
 * A line of {@link Assignments}: a name gets the value of an expression.
 *
 * @param start value of the name before the first step; of use only if the name is kept from step to step
 */
public record Assignment(String name, Expression value, double start) {

    /** Tests whether the line changes nothing: {@code g = g}. */
    boolean isIdle() {
        return value.isVariable() && value.used().contains(name);
    }
}
