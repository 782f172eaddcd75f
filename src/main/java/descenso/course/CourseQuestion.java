package descenso.course;

import descenso.course.question.Exercise;

/**
 * A question of the course with its page.
 *
 * @param pageId the id of the page that contains the question
 * @param exercise the question with its texts
 */
public record CourseQuestion(String pageId, Exercise exercise) {}
