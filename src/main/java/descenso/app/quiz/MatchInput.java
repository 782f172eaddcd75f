package descenso.app.quiz;

import descenso.app.screen.CommandTable;
import descenso.app.screen.DraftNumbers;
import descenso.app.screen.Movement.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.question.Exercise;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerRows;
import descenso.view.question.ExerciseView;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer that pairs each left side with a right side. The last row means "I don't know".
 *
 * @param rights the 0-based numbers of the right sides, in the order in which they are offered
 * @param partners the number of the right side of each left side; {@link #NONE} while it has none
 */
public record MatchInput(List<Integer> rights, List<Integer> partners, ListSelection selection) implements AnswerInput {

    private static final int NONE = -1;

    /** Pattern of a pair of a number and a letter: 1b, 1-b, 1 with b. */
    private static final Pattern PAIR = Pattern.compile(
            "\\G[\\s,;.]*(?:(?:y|e|and) )?(\\d{1,2}) ?(?:[-=:.)]*>?|con|with) ?([a-z])(?![a-z])[\\s,;.]*");

    private static final CommandTable<AnsweringScreen> COMMANDS =
            QuestionCommands.turning(MessageKey.QUIZ_NEXT_PARTNER, MessageKey.QUIZ_PREVIOUS_PARTNER);

    public MatchInput {
        rights = List.copyOf(rights);
        partners = List.copyOf(partners);
    }

    /** Creates an answer without pairs. The last row is "I don't know". */
    static MatchInput of(List<Integer> rights) {
        return new MatchInput(rights, Collections.nCopies(rights.size(), NONE), ListSelection.of(rights.size() + 1));
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_PARTNERS, MessageKey.HELP_COPY);
    }

    @Override
    public MatchInput with(ListSelection other) {
        return new MatchInput(rights, partners, other);
    }

    @Override
    public CommandTable<AnsweringScreen> commands() {
        return COMMANDS;
    }

    @Override
    public AnswerInput turned(int by) {
        if (selection.isLast()) {
            return this;
        }
        int now = rights.indexOf(partners.get(selection.chosen()));
        int from = now < 0 && by < 0 ? 0 : now;
        return with(rights.get(Math.floorMod(from + by, rights.size())));
    }

    private MatchInput with(int right) {
        List<Integer> other = new ArrayList<>(partners);
        other.set(selection.chosen(), right);
        return new MatchInput(rights, other, selection);
    }

    /** Pairs the chosen left side with the right side of the typed number, from 1, and chooses the next left side. */
    @Override
    public AnswerInput onKey(Key key, Size room) {
        int number = key.isDigit() ? key.character() - '1' : NONE;
        boolean isRight = number >= 0 && number < rights.size() && !selection.isLast();
        return isRight
                ? with(rights.get(number))
                        .with(selection.withChosen(Math.min(selection.chosen() + 1, rights.size() - 1)))
                : this;
    }

    @Override
    public Submission submit(Exercise exercise) {
        if (selection.isLast()) {
            return Submission.Answered.UNKNOWN;
        }
        if (partners.contains(NONE)) {
            return new Submission.Refused(MessageKey.QUIZ_UNMATCHED);
        }
        return Submission.Answered.of(new Answer.Pairing(partners), exercise);
    }

    /** Parses letters for numbers (1b 2a, 1 with b) or in their order. Omitted numbers keep their partners. */
    @Override
    public Submission parse(String words, Exercise exercise) {
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown(selection.count())) {
            return new Submission.Further(with(selection.withChosen(rights.size())));
        }
        Map<Integer, Integer> pairs = pairs(typed.plain(), rights.size());
        return pairs.isEmpty()
                ? new Submission.Refused(typed.error(
                        LocalizedMessage.of(MessageKey.TOLD_HOW_MATCH, AnswerRows.paired(rights.size())),
                        MessageKey.TOLD_NO_MATCH,
                        Integer.toString(rights.size()),
                        AnswerRows.letter(rights.size() - 1)))
                : paired(pairs);
    }

    /** Returns the right side of each left side, 0-based, of a number of sides; empty if the line has anything else. */
    private static Map<Integer, Integer> pairs(String plain, int count) {
        String line = numbered(plain, count);
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(line);
        int end = 0;
        while (pair.find()) {
            int left = Integer.parseInt(pair.group(1)) - 1;
            int right = pair.group(2).charAt(0) - 'a';
            Integer other = pairs.put(left, right);
            if (left < 0 || left >= count || right >= count || (other != null && other != right)) {
                return Map.of();
            }
            end = pair.end();
        }
        return end == line.length() ? pairs : Map.of();
    }

    /** Numbers the letters of a line that consists only of as many letters as there are left sides. */
    private static String numbered(String plain, int count) {
        List<String> letters = new ArrayList<>(List.of(plain.split("[\\s,;>-]+")));
        letters.removeIf(token -> token.isEmpty() || token.equals("y") || token.equals("and"));
        List<String> single = letters.size() == 1 ? List.of(letters.get(0).split("")) : letters;
        return single.size() == count && single.stream().allMatch(letter -> letter.matches("[a-z]"))
                ? IntStream.range(0, count)
                        .mapToObj(left -> (left + 1) + single.get(left))
                        .collect(Collectors.joining(" "))
                : plain;
    }

    private Submission paired(Map<Integer, Integer> pairs) {
        List<Integer> other = new ArrayList<>(partners);
        pairs.forEach((left, right) -> other.set(left, rights.get(right)));
        List<String> alone = IntStream.range(0, other.size())
                .filter(left -> other.get(left) == NONE)
                .mapToObj(left -> Integer.toString(left + 1))
                .toList();
        return alone.isEmpty()
                ? new Submission.Further(new MatchInput(rights, other, selection.withChosen(0)))
                : new Submission.Refused(MessageKey.TOLD_UNMATCHED, String.join(", ", alone));
    }

    @Override
    public MatchInput restored(String written, Exercise exercise) {
        if (written.isEmpty()) {
            return with(selection.withChosen(rights.size()));
        }
        List<Integer> pairs = exercise.numbers(written);
        return rights.size() == pairs.size() && rights.containsAll(pairs)
                ? new MatchInput(rights, pairs, selection.withChosen(0))
                : this;
    }

    @Override
    public String draft() {
        return DraftNumbers.text(List.of(List.of(selection.chosen()), partners));
    }

    @Override
    public MatchInput drafted(String draft) {
        return DraftNumbers.read(draft, 2).flatMap(this::drafted).orElse(this);
    }

    private Optional<MatchInput> drafted(DraftNumbers draft) {
        List<Integer> pairs = draft.lists().get(1);
        int row = draft.index(0, selection.count());
        boolean isFitting = row >= 0
                && pairs.size() == rights.size()
                && pairs.stream().allMatch(right -> right == NONE || rights.contains(right));
        return isFitting ? Optional.of(new MatchInput(rights, pairs, selection.withChosen(row))) : Optional.empty();
    }

    @Override
    public List<Section> sections(ExerciseView view, boolean isOpen) {
        AnswerRows rows = new AnswerRows(view.texts(), selection.chosen());
        for (int left = 0; left < partners.size(); left++) {
            String text = SentenceFormatter.flowing(
                    view.row(view.exercise().parts().get(left).text(), Style.TEXT));
            rows.option(view.pair(
                    left, partner(partners.get(left), view), AnswerRows.numbered(Integer.toString(left + 1), text)));
        }
        List<Section> offered = new ArrayList<>();
        for (int place = 0; place < rights.size(); place++) {
            List<Span> right = view.counterpart(rights.get(place));
            String text = SentenceFormatter.flowing(right);
            rows.add(Section.told(AnswerRows.numbered(AnswerRows.letter(place), text)));
            offered.add(Section.hanging(Line.of("  " + (place + 1) + ". ", Style.MUTED), Wording.of(right)));
        }
        return rows.row(MessageKey.QUIZ_UNKNOWN)
                .listed(MessageKey.TOLD_PAIRED, pairs())
                .told(MessageKey.TOLD_HOW_MATCH, AnswerRows.paired(rights.size()))
                .add(new Section.Shown(isOpen ? List.of(new Section.Group(offered)) : List.of()))
                .sections();
    }

    /** Returns the partner of a left side; an ellipsis while it has none. */
    private static List<Span> partner(int number, ExerciseView view) {
        return number == NONE
                ? List.of(new Span(view.texts().characters().select("…", "..."), Style.MUTED))
                : view.counterpart(number);
    }

    /** Returns the pairs so far, each as a number and a letter. */
    private List<String> pairs() {
        return IntStream.range(0, partners.size())
                .filter(left -> partners.get(left) != NONE)
                .mapToObj(left -> (left + 1) + AnswerRows.letter(rights.indexOf(partners.get(left))))
                .toList();
    }
}
