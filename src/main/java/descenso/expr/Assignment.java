package descenso.expr;

/** A line of {@link Assignments}. The name gets the value; the start is of use only if the name is kept. */
public record Assignment(String name, Expression value, double start) {

    /** Tests whether the line changes nothing: {@code g = g}. */
    boolean isIdle() {
        return value.isVariable() && value.used().contains(name);
    }
}
