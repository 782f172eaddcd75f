package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_ALL;
import static descenso.phrases.MessageKey.SPOKEN_MATH_OF;
import static descenso.phrases.MessageKey.SPOKEN_MATH_WHOLE_OVER;

import descenso.math.Row.Atom;
import java.util.List;

/** Reads the factors of a row from left to right, each with its sign and its arguments. */
final class SpokenFactors {

    private final SpeechRenderer speaker;
    private final List<Atom> atoms;
    /** Index of the next atom, 0-based. */
    private int at;

    SpokenFactors(SpeechRenderer speaker, Row row) {
        this.speaker = speaker;
        this.atoms = row.atoms();
    }

    boolean isDone() {
        return at >= atoms.size();
    }

    /** Returns the next node, without skipping it. */
    Node node() {
        return atoms.get(at).node();
    }

    /** Returns the space that the source asks for before the next node, in cells. */
    int space() {
        return isDone() ? 0 : atoms.get(at).space();
    }

    void skip() {
        at++;
    }

    /** Tests whether a comma comes next and something follows it. */
    boolean isCommaNext() {
        return at + 1 < atoms.size() && SpeechGrouping.parts(node());
    }

    /** Reads the first factor of a statement. It needs no brackets, as “all of it” covers everything before. */
    SpokenPart first(Node node) {
        if (node instanceof Node.Fraction fraction && SpokenFraction.isOfSum(fraction)) {
            at++;
            return wholeOver(
                    speaker.speak(fraction.numerator()), speaker.whole(fraction.denominator()), fraction.denominator());
        }
        if (node instanceof Node.Scripts scripts && scripts.sub() == null && SpeechGrouping.isGroup(scripts.base())) {
            at++;
            return new SpokenPart(
                    speaker.pronunciation().say(SPOKEN_MATH_ALL, inside(scripts.base()), power(scripts)),
                    SpokenPart.End.TRAILING);
        }
        return SpeechGrouping.isGroup(node) ? firstGroup(node) : factor();
    }

    private String power(Node.Scripts scripts) {
        Node sup = scripts.sup();
        return sup == null ? "" : speaker.power(sup).words();
    }

    private String inside(Node group) {
        return speaker.speak(((Node.Fence) group).body());
    }

    private SpokenPart firstGroup(Node group) {
        at++;
        if (isSlashNext()) {
            at++;
            Node below = node();
            return wholeOver(inside(group), divisor(), below);
        }
        return isEndOfStatement() ? SpokenPart.open(inside(group)) : group.accept(speaker.speakInside());
    }

    private SpokenPart wholeOver(String above, SpokenPart below, Node denominator) {
        return new SpokenPart(
                speaker.pronunciation().say(SPOKEN_MATH_WHOLE_OVER, above, below.words()),
                SpeechGrouping.behind(denominator));
    }

    private boolean isSlashNext() {
        return at + 1 < atoms.size() && SpeechGrouping.sign(node()).equals(SpokenRow.SLASH);
    }

    private boolean isEndOfStatement() {
        return isDone() || node().left() == AtomClass.RELATION || node().left() == AtomClass.PUNCTUATION;
    }

    /** Reads the divisor after a slash: one factor, in brackets if it is more than one unit. */
    SpokenPart divisor() {
        Node node = node();
        if (node instanceof Node.Fraction || node instanceof Row) {
            at++;
            return new SpokenPart(speaker.whole(node).words(), SpeechGrouping.behind(node));
        }
        return new SpokenPart(factor().words(), SpeechGrouping.behind(node));
    }

    boolean isOperandNext() {
        return !isDone() && !node().isEmpty() && isOperand(node());
    }

    private static boolean isOperand(Node node) {
        return switch (node.left()) {
            case PREFIX, WORD, ORDINARY, OPENING, DIFFERENTIAL, FUNCTION, LIMITS -> true;
            case RELATION, BINARY, PUNCTUATION, TIGHT, CLOSING, INNER -> false;
        };
    }

    /** Reads one factor with its sign, and with the argument of a function or call. */
    SpokenPart factor() {
        Node node = next();
        if (node.left() == AtomClass.PREFIX) {
            return prefixed(node);
        }
        if (node.left().isOperator()) {
            SpokenFunction applied = new SpokenFunction(speaker, node);
            return isOperandNext() ? applied.to(argument()) : applied.alone();
        }
        if (SpeechGrouping.isDifferential(node) && isOperandNext()) {
            return joined(speaker.speak(node), factor());
        }
        SpokenPart spoken = node.accept(speaker.speakInside());
        return isCalled(node) ? spokenCall(spoken.words()) : spoken;
    }

    private SpokenPart prefixed(Node node) {
        if (SpokenGradient.is(node)) {
            return isOperandNext()
                    ? new SpokenGradient(speaker, node).of(factor())
                    : new SpokenGradient(speaker, node).alone();
        }
        return isOperandNext() ? joined(speaker.speak(node), factor()) : SpokenPart.closed(speaker.speak(node));
    }

    private static SpokenPart joined(String first, SpokenPart second) {
        return new SpokenPart(first + " " + second.words(), second.end());
    }

    private boolean isCalled(Node node) {
        return !isDone() && atoms.get(at).space() <= 0 && SpeechGrouping.isCalled(node, node());
    }

    private SpokenPart spokenCall(String name) {
        Node brackets = node();
        SpokenPart argument = brackets instanceof Node.Scripts scripts ? argument(scripts) : argument();
        return new SpokenPart(speaker.pronunciation().say(SPOKEN_MATH_OF, name, argument.words()), argument.end());
    }

    /** Reads an argument in brackets with scripts: f of x, squared. */
    private SpokenPart argument(Node.Scripts scripts) {
        at++;
        SpokenPart words = argument(scripts.base());
        return speaker.scripted(SpokenPart.open(words.words()), false, scripts);
    }

    /** Reads the argument of a function: the content of its brackets, or the next factor. */
    private SpokenPart argument() {
        Node node = node();
        if (SpeechGrouping.isBracketed(node)) {
            at++;
            return argument(node);
        }
        return divisor();
    }

    private SpokenPart argument(Node brackets) {
        Node body = ((Node.Fence) brackets).body();
        return SpeechGrouping.isList(body) || SpeechGrouping.isConditional(body)
                ? SpokenPart.open(new SpokenFence(speaker).listed(body))
                : new SpokenPart(speaker.whole(brackets).words(), SpeechGrouping.behind(brackets));
    }

    private Node next() {
        return atoms.get(at++).node();
    }
}
