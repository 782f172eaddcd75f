package descenso.course.experiment;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.expr.NumberText;
import descenso.quiz.NumberAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A value of an experiment that a learner may change.
 *
 * @param path path of the value, in the form of {@link Setting#path()}
 * @param name its key: {@code lr}, {@code rotation}, {@code k}
 * @param optimizer label of the optimizer that has it; empty for a value of the problem
 * @param written the value as YAML
 * @param number the value if it is a single number; that of the first run if it depends on variables
 * @param isDependent whether it is computed from the experiment's variables; setting it ends this dependence
 * @param choices the values that the author allows, as YAML; empty if any number is allowed
 * @param scale the scale of its steps up and down
 */
public record Knob(
        String path,
        String name,
        Optional<String> optimizer,
        String written,
        OptionalDouble number,
        boolean isDependent,
        List<String> choices,
        KnobScale scale) {

    public Knob {
        choices = List.copyOf(choices);
    }

    /** Returns the finite value of a number or of an expression without variables; empty for any other text. */
    static OptionalDouble number(String text) {
        try {
            double value = Expression.parse(text, List.of()).value();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (ExpressionException e) {
            return OptionalDouble.empty();
        }
    }

    /** Returns the value one step up or down, as YAML; empty if the scale or the choices have none. */
    public Optional<String> turned(boolean up) {
        return choices.isEmpty() ? scale.turned(written, number, up) : chosen(up);
    }

    private Optional<String> chosen(boolean up) {
        int now = choices.indexOf(written);
        int next = now < 0 ? 0 : now + (up ? 1 : -1);
        return next >= 0 && next < choices.size() ? Optional.of(choices.get(next)) : Optional.empty();
    }

    /** Tests whether the first number lies strictly between this knob's and the second; false without numbers. */
    public boolean isBetween(String first, String second) {
        double start = number.orElse(Double.NaN);
        double middle = number(first).orElse(Double.NaN);
        return (middle - start) * (number(second).orElse(Double.NaN) - middle) > 0;
    }

    /** Returns this knob after it was set to the given value. */
    public Knob withValue(String value) {
        return new Knob(path, name, optimizer, value, number(value), false, choices, scale);
    }

    /** Tests whether its value is a list. */
    public boolean isList() {
        return written.startsWith("[");
    }

    /** Returns one knob per value of its list; only this knob if the value is not a list. */
    public List<Knob> each() {
        return isList()
                ? Stream.of(written.substring(1, written.length() - 1).split(", *"))
                        .map(this::withValue)
                        .toList()
                : List.of(this);
    }

    /** Tests whether a setting would leave this knob unchanged. */
    public boolean isAlready(Setting change) {
        boolean isSame =
                written.equals(change.value()) || (number.isPresent() && number.equals(number(change.value())));
        return path.equals(change.path()) && !isDependent && isSame;
    }

    public Setting set(String value) {
        return new Setting(path, value);
    }

    /**
     * Returns the setting for a typed text: an expression unchanged, a number in the learner's notation converted to
     * YAML, or several of these separated as in a displayed list, by semicolons or by commas with a space after them.
     */
    public Setting typed(String text) {
        return set(value(text).or(() -> list(text)).orElse(text));
    }

    private static Optional<String> list(String text) {
        String[] items = text.split(text.contains(";") ? ";" : ",\\s+", -1);
        List<String> values =
                Stream.of(items).flatMap(item -> value(item).stream()).toList();
        return values.size() > 1 && values.size() == items.length
                ? Optional.of("[" + String.join(", ", values) + "]")
                : Optional.empty();
    }

    /** Returns a typed number in the notation of a file; empty if it is no number. */
    private static Optional<String> value(String text) {
        OptionalDouble answer = NumberAnswer.read(text).value();
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(number(text).isPresent() ? text.strip() : NumberText.of(answer.getAsDouble()));
    }
}
