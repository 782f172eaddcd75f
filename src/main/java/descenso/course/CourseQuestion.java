package descenso.course;

import descenso.course.question.Exercise;

/**
 * A question of a course, and where it is asked.
 *
 * @param screen the id of the screen that it closes
 */
public record CourseQuestion(String screen, Exercise exercise) {}
