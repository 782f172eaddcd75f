package descenso.course.experiment;

import descenso.course.setting.Setting;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.expr.NumberText;
import descenso.quiz.NumberAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value of an experiment that a student may change.
 *
 * @param path where it stands, as {@link Setting} has it
 * @param name its key: {@code lr}, {@code rotation}, {@code k}
 * @param optimizer the label of the optimizer whose it is; empty where it is the problem's
 * @param written the value as YAML has it
 * @param number the value, where it is one number; in the first run where it depends
 * @param isDependent whether it follows from the experiment's variables, and so stops doing so once it is set
 * @param choices what the author gave to choose from; empty where any number may do
 */
public record Knob(
        String path,
        String name,
        Optional<String> optimizer,
        String written,
        OptionalDouble number,
        boolean isDependent,
        List<String> choices,
        KnobScale dial) {

    public Knob {
        choices = List.copyOf(choices);
    }

    /** What a text is worth that is a number or an expression; empty where it is none. */
    static OptionalDouble number(String text) {
        try {
            double value = Expression.parse(text, List.of()).value();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (ExpressionException e) {
            return OptionalDouble.empty();
        }
    }

    /** What it is set to by one turn, up or down; empty at the end, and where nobody can say what comes next. */
    public Optional<String> turned(boolean up) {
        return choices.isEmpty() ? dial.turned(written, number, up) : chosen(up);
    }

    private Optional<String> chosen(boolean up) {
        int now = choices.indexOf(written);
        int next = now < 0 ? 0 : now + (up ? 1 : -1);
        return next >= 0 && next < choices.size() ? Optional.of(choices.get(next)) : Optional.empty();
    }

    /** Whether the first of two numbers lies between its own and the second. */
    public boolean isBetween(String first, String second) {
        OptionalDouble middle = number(first);
        OptionalDouble end = number(second);
        return number.isPresent()
                && middle.isPresent()
                && end.isPresent()
                && (middle.getAsDouble() - number.getAsDouble()) * (end.getAsDouble() - middle.getAsDouble()) > 0;
    }

    /** The same once it was set to that value. */
    public Knob at(String value) {
        return new Knob(path, name, optimizer, value, number(value), false, choices, dial);
    }

    /** Whether it is several values at once. */
    public boolean isList() {
        return written.startsWith("[");
    }

    /** Its values one by one: one, where it is no list. */
    public List<Knob> each() {
        return isList()
                ? Stream.of(written.substring(1, written.length() - 1).split(", *"))
                        .map(this::at)
                        .toList()
                : List.of(this);
    }

    /** Whether that change leaves it as it is. */
    public boolean isAlready(Setting change) {
        boolean isSame =
                written.equals(change.value()) || (number.isPresent() && number.equals(number(change.value())));
        return path.equals(change.path()) && !isDependent && isSame;
    }

    /** The change that gives it this value. */
    public Setting set(String value) {
        return new Setting(path, value);
    }

    /**
     * The change that gives it what somebody typed: an expression as it stands, a number as people write it, or several of
     * these as lists are shown: with semicolons between them, or with commas that a space follows.
     */
    public Setting typed(String text) {
        return set(
                NumberAnswer.read(text).value().isPresent()
                        ? value(text).orElse(text)
                        : list(text).orElse(text));
    }

    private static Optional<String> list(String text) {
        List<Optional<String>> values = Stream.of(text.split(text.contains(";") ? ";" : ",\\s+", -1))
                .map(Knob::value)
                .toList();
        return values.size() > 1 && values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ", "[", "]")))
                : Optional.empty();
    }

    /** The number as a file has it; empty where it is none. */
    private static Optional<String> value(String text) {
        OptionalDouble answer = NumberAnswer.read(text).value();
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(number(text).isPresent() ? text.strip() : NumberText.of(answer.getAsDouble()));
    }
}
