package descenso.quiz;

import descenso.phrases.Grammar;
import descenso.phrases.Grammar.Role;
import descenso.phrases.TextFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clauses of a text in words that name something, each with its direction: whether the clause affirms or denies it,
 * and whether it raises it. This is what lets "without oscillating", "it stops oscillating" and "oscillates" differ.
 */
record AnswerText(List<Clause> clauses) {

    /** Maximum number of characters that are read, far more than any answer by hand: a pasted book must not stall. */
    static final int LONGEST = 10_000;

    private static final Set<Role> BESIDE = Set.copyOf(EnumSet.of(Role.BIG, Role.SMALL, Role.GREATER, Role.LESSER));

    /** The roles of words that the object of a verb does not cross. */
    private static final Set<Role> BARRIERS = Set.copyOf(EnumSet.of(
            Role.PREPOSITION, Role.RELATIVE, Role.COPULA, Role.NEGATOR, Role.NEGATOR_SHORT, Role.NEGATOR_AGAIN));

    private static final Set<Role> DIRECTIONS =
            Set.copyOf(EnumSet.of(Role.RAISE, Role.LOWER, Role.LESS, Role.GREATER, Role.LESSER));

    /** Number of words that a short negator, such as "without", reaches. */
    private static final int SHORT_REACH = 2;

    /** Number of words that a negator reaches; what is further away has its own verb. */
    private static final int REACH = 6;

    /** Number of words after a negator of which one is the verb that it negates. */
    private static final int AGREED_REACH = 3;

    /** Number of letters at the end of a verb that are its ending. */
    private static final int ENDING = 3;

    /** The stops that end a sentence. */
    private static final String ENDS = ".;!?…";

    /** Number of characters of a sentence from which on only what stands between its commas is quoted. */
    private static final int LONGEST_QUOTE = 120;

    /** Number of words that a word that raises or lowers reaches. */
    private static final int OBJECT_REACH = 2;

    /** Number of words before a verb that may be its subject. */
    private static final int SUBJECT_REACH = 2;

    /** Maximum number of tokens of a noun that goes on with the clause before it, as in "noise and the swings". */
    private static final int NOUN_TOKENS = 3;

    /**
     * A word that names something.
     *
     * @param isNegative whether the clause denies or lowers it, not both
     * @param isDenied whether the clause denies it
     * @param isNear whether it is what the clause denies first
     * @param isRaised whether the clause raises it
     * @param isSubject whether what is said of it is denied, since it stands before the negation of its clause, or in a
     *     clause that depends on a denied one
     * @param phrase the 0-based number of its phrase in the clause; a preposition begins one
     * @param size 1 if the clause calls it big, −1 if small, otherwise 0
     */
    record Word(
            String form,
            Optional<Role> role,
            Optional<Grammar.Sense> sense,
            boolean isNegative,
            boolean isDenied,
            boolean isNear,
            boolean isRaised,
            boolean isSubject,
            int phrase,
            int size) {

        /** Tests whether the clause only says in which direction another word goes. */
        boolean isDirection() {
            return role.filter(DIRECTIONS::contains).isPresent();
        }

        /** Returns another word in the place of this one. */
        Word as(String other, Grammar grammar) {
            return new Word(
                    other,
                    grammar.role(other),
                    grammar.sense(other),
                    isNegative,
                    isDenied,
                    isNear,
                    isRaised,
                    isSubject,
                    phrase,
                    size);
        }

        private Word asSubject() {
            return new Word(form, role, sense, isNegative, isDenied, isNear, isRaised, true, phrase, size);
        }
    }

    /** The part of a clause in its sentence. */
    enum ClauseKind {
        MAIN,
        /** Says when or if; without a main clause, the question is its main clause. */
        CONDITION,
        /** Begins with another conjunction, such as a reason. */
        FURTHER
    }

    /**
     * A clause.
     *
     * @param sentence the 0-based number of its sentence
     * @param quote the sentence as it was written, or what stands between two commas of a long one
     * @param isDenied whether its sentence denies it as a whole, as in "it is not true that"
     * @param isLimited whether what it negates may still hold, as in "not all" and "does not mean"
     */
    record Clause(List<Word> words, ClauseKind kind, int sentence, String quote, boolean isDenied, boolean isLimited) {

        private Clause asSubject() {
            return with(words.stream().map(Word::asSubject).toList());
        }

        Clause with(List<Word> other) {
            return new Clause(other, kind, sentence, quote, isDenied, isLimited);
        }
    }

    private record Token(String form, Optional<Role> role, int start, int end) {

        boolean is(Role wanted) {
            return role.isPresent() && role.get() == wanted;
        }

        boolean isNegator() {
            return role.isPresent() && role.get().isNegator();
        }

        boolean isWord() {
            return role.isEmpty() || !role.get().isSilent();
        }
    }

    /**
     * The pattern of words and stops, compiled at the first answer. A number with its decimals is one word, as .5 is.
     */
    private static final class Pieces {

        static final Pattern PATTERN = Pattern.compile("(?:(?<![\\p{L}\\p{N}])[.,])?\\p{N}+(?:[.,]\\p{N}+)*"
                + "|(?:(?!n['’]t)[\\p{L}\\p{M}\\p{N}])+|n['’]t|[.,;:!?()\\n—–…]");
    }

    /** Divides a text into clauses. */
    static AnswerText of(String text, Grammar grammar) {
        return of(text, grammar, Optional.empty());
    }

    /**
     * Divides the answer to a question into clauses.
     *
     * @param agreed the words that the question negates: an answer that negates them too only agrees with it, as one
     *     with a purpose does, such as "so as not to overshoot", of a threat
     */
    static AnswerText of(String text, Grammar grammar, List<Word> agreed) {
        return of(text, grammar, Optional.of(agreed));
    }

    private static AnswerText of(String text, Grammar grammar, Optional<List<Word>> agreed) {
        Reader reader = new Reader(text.substring(0, Math.min(text.length(), LONGEST)), grammar, agreed);
        reader.read();
        return new AnswerText(List.copyOf(reader.clauses));
    }

    /** Returns the words that the text negates first, such as the verb of "why does it not guarantee". */
    List<Word> negated() {
        return clauses.stream()
                .flatMap(clause -> clause.words().stream())
                .filter(Word::isNear)
                .toList();
    }

    private static final class Reader {

        private final String text;
        private final Grammar grammar;
        private final Optional<List<Word>> agreed;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<Boolean> denying = new ArrayList<>();
        private final List<Boolean> depending = new ArrayList<>();
        private boolean isDenied;
        private boolean isWhollyDenied;
        private boolean isCondition;
        private int sentence;

        Reader(String text, Grammar grammar, Optional<List<Word>> agreed) {
            this.text = text;
            this.grammar = grammar;
            this.agreed = agreed;
        }

        void read() {
            List<Token> tokens = tokens();
            List<Token> clause = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean isStop = !Character.isLetterOrDigit(token.form.codePointAt(0));
                if (isStop ? !token.form.equals(",") || !goesOn(tokens, i + 1) : isBreak(tokens, i)) {
                    end(clause);
                }
                if (isStop) {
                    sentence += ENDS.indexOf(token.form) >= 0 ? 1 : 0;
                    isDenied = false;
                    isCondition = false;
                    isWhollyDenied &=
                            ENDS.indexOf(token.form) < 0 && (!token.form.equals(":") || isDenialAlone(tokens, i));
                } else {
                    clause.add(token);
                }
            }
            end(clause);
            for (int i = 0; i < clauses.size(); i++) {
                if (depending.get(i) && (isDenying(i - 1, i) || isDenying(i + 1, i))) {
                    clauses.set(i, clauses.get(i).asSubject());
                }
            }
        }

        private boolean isDenying(int clause, int of) {
            return clause >= 0
                    && clause < clauses.size()
                    && denying.get(clause)
                    && clauses.get(clause).sentence() == clauses.get(of).sentence();
        }

        /** Tests whether a denial stands right before a place, so that what follows is what it denies. */
        private boolean isDenialAlone(List<Token> tokens, int i) {
            return i > 0 && tokens.get(i - 1).is(Role.DENIAL);
        }

        private boolean isBreak(List<Token> tokens, int i) {
            return tokens.get(i).role.filter(Role::isBreak).isPresent()
                    || (tokens.get(i).is(Role.JOIN) && !goesOn(tokens, i + 1));
        }

        /** Tests whether what follows is only another noun of the clause, up to the next stop or conjunction. */
        private boolean goesOn(List<Token> tokens, int from) {
            int to = from;
            while (to < tokens.size()
                    && to - from <= NOUN_TOKENS
                    && Character.isLetterOrDigit(tokens.get(to).form.codePointAt(0))
                    && tokens.get(to).role.filter(Role::isBreak).isEmpty()
                    && !tokens.get(to).is(Role.JOIN)) {
                to++;
            }
            return to > from
                    && to - from <= NOUN_TOKENS
                    && (grammar.isNoun(tokens.get(to - 1).form)
                            || (to - from == 2 && grammar.isArticle(tokens.get(from).form)));
        }

        /** Returns the words, phrases and stops. The longest phrase of the grammar at a place is one token. */
        private List<Token> tokens() {
            List<Token> single = new ArrayList<>();
            Matcher pieces = Pieces.PATTERN.matcher(text);
            while (pieces.find()) {
                String form = TextFolding.fold(pieces.group()).replace('’', '\'');
                if (!form.isEmpty()) { // a mark alone
                    boolean isFraction = form.length() > 1 && ".,".indexOf(form.charAt(0)) >= 0;
                    String number = isFraction ? "0" + form : form;
                    String word = Character.isDigit(number.codePointAt(0)) ? number.replace(',', '.') : number;
                    single.add(new Token(word, Optional.empty(), pieces.start(), pieces.end()));
                }
            }
            List<Token> joined = new ArrayList<>();
            for (int i = 0; i < single.size(); ) {
                boolean isStart = grammar.starts().contains(single.get(i).form);
                int count = Math.min(isStart ? Grammar.LONGEST_PHRASE : 1, single.size() - i);
                Optional<Token> phrase = Optional.empty();
                for (; count > 0 && phrase.isEmpty(); count--) {
                    phrase = phrase(single.subList(i, i + count));
                }
                joined.add(phrase.orElse(single.get(i)));
                i += phrase.isPresent() ? count + 1 : 1;
            }
            return joined;
        }

        private Optional<Token> phrase(List<Token> parts) {
            StringBuilder form = new StringBuilder(parts.get(0).form);
            parts.subList(1, parts.size())
                    .forEach(part ->
                            form.append(part.form.equals("n't") ? "" : " ").append(part.form));
            Optional<Role> role = grammar.role(form.toString());
            return role.isPresent()
                            || grammar.sense(form.toString()).isPresent()
                            || (parts.size() > 1 && grammar.conclusions().contains(form.toString()))
                    ? Optional.of(new Token(form.toString(), role, parts.get(0).start, parts.get(parts.size() - 1).end))
                    : Optional.empty();
        }

        private void end(List<Token> clause) {
            boolean isContrast = !clause.isEmpty() && clause.get(0).is(Role.CONTRAST);
            isWhollyDenied =
                    (isWhollyDenied && !isContrast) || clause.stream().anyMatch(token -> token.is(Role.DENIAL));
            if (clause.stream().anyMatch(Token::isWord)) {
                Directions directions = new Directions(clause);
                Clause read = new Clause(
                        directions.words(),
                        kind(clause.get(0)),
                        sentence,
                        quote(clause.get(0).start, clause.get(clause.size() - 1).end),
                        isWhollyDenied,
                        clause.stream().anyMatch(Token::isNegator)
                                && IntStream.range(0, clause.size()).anyMatch(i -> isLimit(clause, i)));
                clauses.add(isDenied ? read.asSubject() : read);
                denying.add(directions.isDenying());
                depending.add(clause.get(0).is(Role.SUBORDINATE));
            }
            isDenied = !clause.isEmpty() && clause.stream().allMatch(Token::isNegator); // as in "not when"
            clause.clear();
        }

        /** Returns the kind of a clause that begins with a word. What goes on with a condition is one too. */
        private ClauseKind kind(Token first) {
            isCondition = first.is(Role.SUBORDINATE) || (isCondition && first.is(Role.JOIN));
            return isCondition ? ClauseKind.CONDITION : first.is(Role.BREAK) ? ClauseKind.FURTHER : ClauseKind.MAIN;
        }

        /** Tests whether a negation in a clause is limited by a word, or by its purpose, as in "so as not to". */
        private boolean isLimit(List<Token> clause, int i) {
            return grammar.isLimit(clause.get(i).form) || (clause.get(i).is(Role.NEGATOR) && isPurpose(clause, i));
        }

        /** Tests whether a negation at a place says for what purpose something is done. */
        private static boolean isPurpose(List<Token> clause, int i) {
            return i > 0
                    && (clause.get(i - 1).is(Role.PREPOSITION)
                            || (i > 1
                                    && clause.get(i - 1).is(Role.RELATIVE)
                                    && clause.get(i - 2).is(Role.PREPOSITION)));
        }

        private String quote(int from, int to) {
            String whole = between(from, to, ENDS + ":\n");
            return whole.length() <= LONGEST_QUOTE ? whole : between(from, to, ENDS + ":,()–—\n");
        }

        /** Returns the text around a place up to the next stops. A comma or point inside a number is none. */
        private String between(int from, int to, String stops) {
            int start = from;
            while (start > 0 && !isStop(start - 1, stops)) {
                start--;
            }
            int end = to;
            while (end < text.length() && !isStop(end, stops)) {
                end++;
            }
            return text.substring(start, end).strip();
        }

        private boolean isStop(int at, String stops) {
            return stops.indexOf(text.charAt(at)) >= 0
                    && (at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1)));
        }

        /** The directions of the tokens of one clause. */
        private final class Directions {

            private final List<Token> tokens;
            private final boolean[] isNegated;
            private final boolean[] isNear;
            private final boolean[] isLowered;
            private final boolean[] isRaised;
            private final boolean[] isSubject;
            private final int[] sizes;

            Directions(List<Token> tokens) {
                this.tokens = tokens;
                isNegated = new boolean[tokens.size()];
                isNear = new boolean[tokens.size()];
                isLowered = new boolean[tokens.size()];
                isRaised = new boolean[tokens.size()];
                isSubject = new boolean[tokens.size()];
                sizes = new int[tokens.size()];
            }

            List<Word> words() {
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i).isNegator() && !isAgreed(i)) {
                        negate(i);
                        Arrays.fill(isSubject, 0, isOfVerb(i) ? i : 0, true);
                    }
                }
                for (int i = 0; i < tokens.size(); i++) {
                    Optional<Role> role = tokens.get(i).role;
                    if (role.isPresent() && !role.get().isSilent() && role.get() != Role.NAME) {
                        turn(i, role.get());
                    }
                }
                List<Word> words = new ArrayList<>();
                int phrase = 0;
                for (int i = 0; i < tokens.size(); i++) {
                    Token token = tokens.get(i);
                    phrase += token.is(Role.PREPOSITION) || token.is(Role.RELATIVE) ? 1 : 0;
                    if (token.isWord()) {
                        words.add(new Word(
                                token.form,
                                token.role,
                                grammar.sense(token.form),
                                isNegated[i] ^ isLowered[i],
                                isNegated[i],
                                isNear[i],
                                isRaised[i],
                                isSubject[i],
                                phrase,
                                sizes[i]));
                    }
                }
                return List.copyOf(words);
            }

            /** Tests whether a negator names a threat, or repeats that of the question, with the same verb. */
            private boolean isAgreed(int negator) {
                return agreed.isPresent()
                        && (isPurpose(tokens, negator)
                                || after(negator, AGREED_REACH, false, false).stream()
                                        .map(i -> tokens.get(i).form)
                                        .anyMatch(form -> agreed.get().stream().anyMatch(word -> isSame(form, word))));
            }

            private boolean isSame(String form, Word word) {
                Optional<Grammar.Sense> sense = grammar.sense(form);
                int stem = word.form().length() - ENDING;
                return (grammar.isConclusion(form) && grammar.isConclusion(word.form()))
                        || (sense.isPresent() && sense.equals(word.sense()))
                        || (stem >= ENDING && form.startsWith(word.form().substring(0, stem)));
            }

            private void negate(int negator) {
                List<Integer> reached =
                        after(negator, tokens.get(negator).is(Role.NEGATOR_SHORT) ? SHORT_REACH : REACH, false, false);
                List<Integer> denied = reached.isEmpty() ? before(negator, 1) : reached;
                for (int i : denied) {
                    isNear[i] |= i == denied.get(0);
                    isNegated[i] = tokens.get(negator).is(Role.NEGATOR_AGAIN) || !isNegated[i];
                }
            }

            /** Gives what a word raises or lowers its direction: the words after it, or else those before it. */
            private void turn(int at, Role role) {
                if (BESIDE.contains(role)) {
                    Stream.concat(before(at, 1).stream(), after(at, 1, true, false).stream())
                            .forEach(i -> turnBeside(i, role));
                    return;
                }
                if (role == Role.MATTER) {
                    before(at, isNegated[at] ? REACH : 0).forEach(i -> isNegated[i] = true);
                    return;
                }
                List<Integer> objects = after(at, OBJECT_REACH, true, role == Role.LOWER);
                boolean isBefore = objects.isEmpty();
                for (int i : isBefore ? subject(at) : objects) {
                    isRaised[i] |= role == Role.RAISE;
                    boolean isLower = role == Role.LESS || role == Role.LOWER;
                    isLowered[i] ^= isLower != (isBefore && isNegated[at] && !isNegated[i]);
                }
            }

            /** Tests whether a negator is the first of the clause, and denies what is said of the words before it. */
            private boolean isOfVerb(int negator) {
                return !tokens.get(negator).is(Role.NEGATOR_SHORT)
                        && tokens.subList(0, negator).stream()
                                .noneMatch(each -> each.isNegator() || each.is(Role.RELATIVE));
            }

            /** Tests whether the clause says of what depends on it that it does not matter. */
            boolean isDenying() {
                return IntStream.range(0, tokens.size())
                        .anyMatch(i -> tokens.get(i).is(Role.MATTER) && isNegated[i]);
            }

            private boolean isManner(int i) {
                return grammar.sense(tokens.get(i).form)
                        .filter(Grammar.Sense::isManner)
                        .isPresent();
            }

            private void turnBeside(int i, Role role) {
                isRaised[i] |= role == Role.GREATER;
                isLowered[i] ^= role == Role.LESSER;
                sizes[i] = role == Role.BIG ? 1 : role == Role.SMALL ? -1 : sizes[i];
            }

            /** Returns the words before a word, of which it may be the verb; none if it stands after a preposition. */
            private List<Integer> subject(int at) {
                for (int i = at - 1; i >= 0; i--) {
                    if (!tokens.get(i).is(Role.FILLER)) {
                        return tokens.get(i).is(Role.PREPOSITION)
                                        || tokens.get(i).is(Role.NEGATOR_AGAIN)
                                ? List.of()
                                : before(at, SUBJECT_REACH);
                    }
                }
                return List.of();
            }

            private List<Integer> after(int at, int count, boolean isObject, boolean isOfVerb) {
                List<Integer> places = new ArrayList<>();
                for (int i = at + 1; i < tokens.size() && places.size() < count; i++) {
                    if (isObject
                            && (tokens.get(i).role.filter(BARRIERS::contains).isPresent()
                                    || (isOfVerb && isManner(i)))) {
                        break;
                    }
                    if (tokens.get(i).isWord()) {
                        places.add(i);
                    }
                }
                return places;
            }

            private List<Integer> before(int at, int count) {
                List<Integer> places = new ArrayList<>();
                for (int i = at - 1; i >= 0 && places.size() < count; i--) {
                    if (tokens.get(i).isWord()) {
                        places.add(i);
                    }
                }
                return places;
            }
        }
    }
}
