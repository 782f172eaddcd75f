package descenso.math;

import static descenso.phrases.MessageKey.SPOKEN_MATH_UP_TO;

import org.jspecify.annotations.Nullable;

/** Puts a row into words, from left to right. */
final class SpokenRow {

    private static final String TIMES = "·";
    static final String SLASH = "/";
    /** Punctuation marks that follow a word without a space. */
    private static final String STOPS = ",;:.";

    private final SpeechRenderer speaker;
    private final SpokenFactors factors;
    private final StringBuilder words = new StringBuilder();

    /** Ending of the last operand; null after an operator and at the beginning. */
    private SpokenPart.@Nullable End left;

    /** True if no operand or operator followed the last relation or comma. */
    private boolean fresh = true;

    /** True if the last part was text. */
    private boolean afterText;

    SpokenRow(SpeechRenderer speaker, Row row) {
        this.speaker = speaker;
        this.factors = new SpokenFactors(speaker, row);
    }

    SpokenPart spoken() {
        while (!factors.isDone()) {
            sayNext();
        }
        return new SpokenPart(
                speaker.pronunciation().flowing(words.toString()), left == null ? SpokenPart.End.CLOSED : left);
    }

    private void sayNext() {
        if (factors.space() >= SpaceCommand.QUAD.cells()) {
            pause();
        }
        Node node = factors.node();
        if (node.isEmpty()) {
            factors.skip();
        } else {
            say(node);
        }
    }

    private void say(Node node) {
        switch (node.left()) {
            case RELATION -> relation(node);
            case BINARY -> operation(node);
            case PUNCTUATION -> punctuation(node);
            case TIGHT -> tight(node);
            case CLOSING -> behind(node);
            case INNER -> dots(node);
            case PREFIX, WORD, ORDINARY, OPENING, DIFFERENTIAL, FUNCTION, LIMITS -> operand(node);
        }
    }

    private String name(String sign) {
        return speaker.pronunciation().name(sign).orElse(sign);
    }

    private void add(String part) {
        boolean clings = part.isEmpty() || STOPS.indexOf(part.charAt(0)) >= 0;
        words.append(words.isEmpty() || clings ? "" : " ").append(part);
    }

    private void comma() {
        if (!words.isEmpty() && STOPS.indexOf(words.charAt(words.length() - 1)) < 0) {
            words.append(',');
        }
    }

    private void pause() {
        comma();
        expect(true);
    }

    /**
     * Prepares for an operand.
     *
     * @param anew whether the operand begins a statement
     */
    private void expect(boolean anew) {
        left = null;
        fresh = anew;
        afterText = false;
    }

    private void relation(Node node) {
        if (left == SpokenPart.End.TRAILING) {
            comma();
        }
        add(speaker.speak(node));
        expect(true);
        factors.skip();
    }

    private void operation(Node node) {
        if (left != null && left.pausesBefore(SpeechGrouping.sign(node))) {
            comma();
        }
        add(speaker.speak(node));
        expect(false);
        factors.skip();
    }

    /** Adds a punctuation mark. A comma between statements becomes a semicolon, which is a longer pause. */
    private void punctuation(Node node) {
        factors.skip();
        boolean isFarther = factors.space() >= SpaceCommand.QUAD.cells();
        words.append(isFarther && SpeechGrouping.parts(node) ? ";" : SpeechGrouping.sign(node));
        expect(true);
    }

    private void behind(Node node) {
        add(speaker.speak(node));
        left = SpokenPart.End.CLOSED;
        fresh = false;
        factors.skip();
    }

    /** Adds dots. Dots between two commas become “up to” with the element after them. */
    private void dots(Node node) {
        factors.skip();
        if (factors.isCommaNext()) {
            factors.skip();
            add(speaker.pronunciation().say(SPOKEN_MATH_UP_TO, factors.factor().words()));
        } else {
            add(speaker.speak(node));
        }
        left = SpokenPart.End.CLOSED;
        fresh = false;
    }

    /** Adds a slash or a lone bar. A slash divides by the next factor; a bar is a condition. */
    private void tight(Node node) {
        boolean isSlash = SpeechGrouping.sign(node).equals(SLASH);
        if (isSlash && left != null && left.isOpen()) {
            comma();
        }
        add(speaker.speak(node));
        factors.skip();
        expect(false);
        if (isSlash && factors.isOperandNext()) {
            divided();
        }
    }

    private void divided() {
        SpokenPart below = factors.divisor();
        add(below.words());
        left = below.end();
    }

    private void operand(Node node) {
        boolean isText = node.left() == AtomClass.WORD;
        if (left != null && !isText && !afterText && !SpeechGrouping.isSign(node) && !isLoneSign(node)) {
            multiplied(node);
        }
        if (SpeechGrouping.isSign(node)) {
            add(speaker.speak(node));
            expect(false);
            factors.skip();
            return;
        }
        SpokenPart part = fresh && speaker.outermost() ? factors.first(node) : factors.factor();
        add(part.words());
        left = part.end();
        fresh = false;
        afterText = isText;
    }

    /** Tests whether a node is a sign without an operand. */
    private static boolean isLoneSign(Node node) {
        return !SpeechGrouping.sign(node).isEmpty() && (Symbol.SUMS + "·").contains(SpeechGrouping.sign(node));
    }

    /**
     * Adds a multiplication sign or a pause. There is no product before a differential, which ends an integrand, or
     * before a quantifier.
     */
    private void multiplied(Node by) {
        boolean isProduct = !SpeechGrouping.isDifferential(by) && !SpokenFunction.isQuantifier(by);
        if (!isProduct || (left != null && left.isOpen())) {
            comma();
        }
        add(isProduct ? name(TIMES) : "");
    }
}
