import { educationalCourse, type EducationalCourse } from '../../domain/education/schema.js';
import { BaseModel } from './base-model.js';

export interface EducationalCourseModel extends EducationalCourse {}

export class EducationalCourseModel extends BaseModel {
  static override tableName = 'educational_courses';
  static override schema = educationalCourse;
}
