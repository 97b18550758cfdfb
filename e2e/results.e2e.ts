import { expect, test } from "./world";

test("a page of results is followed alone, and what changes in it becomes posts", async ({ world }) => {
  world.setClock("2017-04-23T08:05:00.000Z");
  const id = await world.follow("/results");
  const popup = await world.openPopup();
  const posts = popup.getByRole("article");
  await expect(posts).toHaveCount(1);
  await expect(posts).toContainText("Marcel Hug leads, 1 mi");

  world.setClock("2017-04-23T08:12:00.000Z");
  await world.refresh(id);
  await popup.reload();
  await expect(posts).toHaveCount(2);
  await expect(posts.first()).toContainText("Hiroyuki Yamamoto takes the lead from Marcel Hug, 5 km");
  await expect(posts.first()).toContainText("Men's wheelchair");

  world.demo.weather = { status: 404 };
  await world.refresh(id);
  await expect(popup.getByRole("alert")).toContainText("There is no such page at 127.0.0.1");
  world.demo.weather = undefined;
  await world.refresh(id);
  await expect(popup.getByRole("alert")).toHaveCount(0);
  await expect(posts).toHaveCount(2);
});
