import type { Byline } from "../../core/coverage";

/** The commentators of the replay are invented: nothing that a real person did not say is put in their mouth. */
export const onTheCourse: Byline = { name: "Nell Ashby", role: "On the course" };
export const analyst: Byline = { name: "Idris Quill", role: "Wheelchair racing analyst" };
export const atTheFinish: Byline = { name: "Rosa Tarrant", role: "At the finish on The Mall" };
export const formerRunner: Byline = { name: "Owen Marsh", role: "Former marathon runner" };
