"""Choosing a cover: walking through the frames of a video, and cutting a piece out of a picture."""
