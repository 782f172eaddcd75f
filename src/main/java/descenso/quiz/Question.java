package descenso.quiz;

/**
 * What a learner is asked.
 *
 * @param id the author's name for it, stable under edits, so that progress survives a reworded question
 * @param ask the words of the question, as its author wrote them: a paragraph of Markdown
 */
public record Question(String id, Kind kind, String ask) {}
